import type { PaperContext } from "#i18n/say/paper/context.ts";
import type { PaperEdits } from "#state/paper-edits.ts";
import type { PaperSubject } from "#state/tasks/paper-subjects.ts";

export type ControlsProps = {
	readonly context: PaperContext | null;
	readonly subjects: readonly PaperSubject[];
	readonly subject: PaperSubject | null;
	readonly office: string;
	readonly onOffice: (office: string) => void;
	readonly edits: PaperEdits | undefined;
	/** undefined = back to the computed words. */
	readonly onEdits: (edits: PaperEdits | undefined) => void;
	readonly onPicture: () => void;
};
