import type { Same } from "./texts.ts";

export const id = {
	title: "Periode",
} as const;

export const en: Same<typeof id> = {
	title: "Periode",
};
