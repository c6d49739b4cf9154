import type { texts as id } from "../id/household.ts";
import type { Same } from "../same.ts";
import { texts as terms } from "./terms.ts";

export const texts: Same<typeof id> = {
	title: "Family",
	code: "Code {{id}}",
	noCode: "No code",
	codeHint: "A pseudonymous code of this pack: not a NIK or family card number.",
	close: "Close the family card",
	place: "{{area}}, {{parent}}",
	outside: "Outside every area",
	passes: "Passes the filter",
	fails: "Does not pass the filter",
	poor: "Counted as poor",
	notPoor: "Not counted as poor",
	sample: "sample data",
	group: { family: "Family", home: "Home", people: "Members" },
	programmes: "Programmes",
	receives: "receives",
	lacks: "does not",
	unknown: "not recorded",
	yes: terms.yes,
	no: terms.no,
	persons: "{{n}} persons",
	rupiah: "Rp{{n}}",
	unranked: "not ranked",
	criteria: "{{n}} criteria",
};
