import type { Same } from "./texts.ts";

export const id = {
	title: "Identity",
} as const;

export const en: Same<typeof id> = {
	title: "Identity",
};
