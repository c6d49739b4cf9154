import { later } from "../page/later.tsx";

/** Fetched when a region is open that can be opened by part. */
export const PartChooser = later(["part"], async () => (await import("./part-chooser.tsx")).PartChooser);
