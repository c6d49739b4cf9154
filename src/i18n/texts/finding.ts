export { texts as en } from "../en/finding.ts";
export { texts as id } from "../id/finding.ts";
