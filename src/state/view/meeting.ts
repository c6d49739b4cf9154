import { field } from "./field.ts";
import { whole } from "./link-text.ts";

export const MEETING_FIELDS = {
	/** 0-based question of the meeting mode. */
	meetingStep: field<number>()({
		default: 0,
		link: { name: "pertanyaan", read: whole(0, 30), write: String },
		events: { meetingStepped: (_view: object, step: number) => ({ meetingStep: Math.max(0, step) }) },
	}),
};
