import type { Same } from "./texts.ts";

export const id = {} as const;

export const en: Same<typeof id> = {};
