import type { Same } from "./texts.ts";

export const id = {
	title: "Kandidat",
} as const;

export const en: Same<typeof id> = {
	title: "Kandidat",
};
