import type { Same } from "./texts.ts";

export const id = {
	title: "Cetak",
} as const;

export const en: Same<typeof id> = {
	title: "Cetak",
};
