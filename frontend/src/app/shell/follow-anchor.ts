import { DOCUMENT } from '@angular/common';
import { afterRenderEffect, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

/** Goes to the anchor of the address as soon as that is drawn which the page first had to fetch. Call in an injection context. */
export function followAnchor(fetched: () => unknown): void {
  const document = inject(DOCUMENT);
  let anchor = inject(ActivatedRoute).snapshot.fragment;
  afterRenderEffect(() => {
    if (anchor === null || fetched() === undefined) return;
    document.getElementById(anchor)?.scrollIntoView();
    anchor = null;
  });
}
