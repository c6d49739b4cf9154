/** What every card behind a number needs: where it hangs, and how it closes. */
export type CardFrame = { readonly anchor: HTMLElement; readonly onClose: () => void };
