import type { Page } from '#contract/common.ts';
import type { MeasureSummary } from '#contract/measure.ts';
import type { MeasureView } from '#contract/measure-view.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { useApp } from '../../../../backend/testing/test-app.ts';

describe('the kept views of the demo', () => {
  const database = useDemoDatabase();
  const app = useApp(database);

  const viewsOf = async (email: string) => {
    const client = app.stranger();
    await client.signIn(email, 'demo');
    const { items } = (await client.get('/api/v1/measure-views')).body as { readonly items: MeasureView[] };
    const shown = async ({ query }: MeasureView): Promise<number> => {
      const filter = new URLSearchParams(query);
      filter.delete('ansicht');
      const answer = await client.get(`/api/v1/measures?${filter.toString()}`);
      expect(answer.status).withContext(query).toBe(200);
      return (answer.body as Page<MeasureSummary>).total;
    };
    return Promise.all(items.map(async (view) => ({ ...view, shown: await shown(view) })));
  };

  it('are shared by the coordination and kept by an officer, and all of them show measures', async () => {
    const views = await viewsOf('fachkraft@demo.example');
    expect(views.map(({ own, shared }) => ({ own, shared }))).toEqual([
      { own: false, shared: true },
      { own: false, shared: true },
      { own: true, shared: false },
    ]);
    for (const { name, shown } of views) expect(shown).withContext(name).toBeGreaterThan(0);
  });
});
