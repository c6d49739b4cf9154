import type { Same } from "./texts.ts";

export const id = {
	title: "Tren",
} as const;

export const en: Same<typeof id> = {
	title: "Tren",
};
