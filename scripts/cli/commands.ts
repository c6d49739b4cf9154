import { ASSIGN } from "./assign-command.ts";
import { CANDIDATES } from "./candidates-command.ts";
import { CHECK } from "./check-command.ts";
import { CLASSIFY } from "./classify-command.ts";
import type { Command } from "./command.ts";
import { EXPORT } from "./export-command.ts";
import { PACK } from "./pack-command.ts";
import { POCKETS } from "./pockets-command.ts";
import { SAMPLE } from "./sample-command.ts";
import { SUMMARY } from "./summary-command.ts";

/** Every command of the terminal, in the order of its help. */
export const COMMANDS: readonly Command[] = [SAMPLE, PACK, CHECK, SUMMARY, CANDIDATES, POCKETS, CLASSIFY, ASSIGN, EXPORT];
