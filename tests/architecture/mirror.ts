import { posix } from "node:path";
import { importsOf, type SourceFile } from "./rules.ts";

/** Tests of more than one file that no file of their folder names: a worked example, and what holds for all words. */
const OF_SEVERAL = ["tests/unit/ui/places/kandidat/telihan.test.tsx", "tests/unit/i18n/terms.test.ts"];

/** Unit tests that do not stand where their source stands: no file of that folder has their name or is imported by them. */
export function strayTests(tests: readonly SourceFile[], sources: readonly string[]): string[] {
	const known = new Set(sources);
	return tests
		.filter(({ path, text }) => {
			const [, inside, ending] = /^tests\/unit\/(?!scripts\/)(.+)\.test\.(tsx?)$/.exec(path) ?? [];
			if (inside === undefined || OF_SEVERAL.includes(path)) return false;
			const isNamed = known.has(`src/${inside}.ts`) || known.has(`src/${inside}.${ending}`);
			const folder = posix.dirname(inside);
			const isImported = importsOf(text).some((specifier) => posix.dirname(specifier) === `#${folder}`);
			return !isNamed && !isImported;
		})
		.map(({ path }) => path);
}
