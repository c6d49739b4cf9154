import { createSignal } from "./signal.ts";

/** The legend's size on the screen, so that the map can leave its corner free. */
export const legendSize = createSignal({ width: 0, height: 0 });
