import type { Same } from "./texts.ts";

export const id = {
	title: "Banding",
} as const;

export const en: Same<typeof id> = {
	title: "Banding",
};
