interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 4;
const MARGIN = 8;

/** Where a panel goes: below its button, above it when there is more room, never out of the window. In pixels of the window. */
export function popoverPosition(button: Box, panel: Size, window: Size): { readonly left: number; readonly top: number } {
  const left = Math.max(MARGIN, Math.min(button.left, window.width - panel.width - MARGIN));
  const below = button.bottom + GAP;
  const fitsBelow = below + panel.height + MARGIN <= window.height;
  const fitsAbove = button.top - GAP - panel.height >= MARGIN;
  const top =
    fitsBelow || !fitsAbove ? Math.max(MARGIN, Math.min(below, window.height - panel.height - MARGIN)) : button.top - GAP - panel.height;
  return { left, top };
}
