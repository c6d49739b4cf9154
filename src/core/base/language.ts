/** The languages the app speaks, the source of truth first. */
export const LANGUAGES = ["id", "en"] as const;
/** Spoken until another is chosen. */
export const FIRST_LANGUAGE = LANGUAGES[0];
export type Language = (typeof LANGUAGES)[number];
