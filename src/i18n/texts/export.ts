import type { Same } from "./texts.ts";

export const id = {
	title: "Export",
} as const;

export const en: Same<typeof id> = {
	title: "Export",
};
