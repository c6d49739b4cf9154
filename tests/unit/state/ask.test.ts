import { expect, test } from "vitest";
import type { TallyAnswer, TallyQuery } from "#engine/protocol.ts";
import { createAsk } from "#state/ask.ts";
import { createFakeEngine } from "./fake-engine.ts";

const query = (sentence: string): TallyQuery => ({ unit: { type: "level", level: "kelurahan" }, sentences: [sentence] });
const ANSWER = { units: [] } as unknown as TallyAnswer;

test("the same question is put to the engine once, another beside it does not overtake it", async () => {
	const engine = createFakeEngine();
	const { ask } = createAsk(engine);
	const [first, again] = [ask("tally", query("a")), ask("tally", query("a"))];
	expect(engine.calls).toHaveLength(1);
	expect(engine.last("tally").options.lane).toContain('"a"');
	await engine.last("tally").answer(ANSWER);
	expect(await first).toEqual({ ok: true, value: ANSWER });
	expect(await again).toBe(await first);
});

test("a failed question is asked anew, an answered one not until forgotten", async () => {
	const engine = createFakeEngine();
	const { ask, forget } = createAsk(engine);
	const failed = ask("tally", query("a"));
	await engine.last("tally").refuse("TIMEOUT");
	expect((await failed).ok).toBe(false);
	const second = ask("tally", query("a"));
	expect(engine.calls).toHaveLength(2);
	await engine.last("tally").answer(ANSWER);
	await second;
	void ask("tally", query("a"));
	expect(engine.calls).toHaveLength(2);
	forget();
	void ask("tally", query("a"));
	expect(engine.calls).toHaveLength(3);
});

test("in one lane the newer question overtakes, and the older one can be asked anew at once", async () => {
	const engine = createFakeEngine();
	const { ask } = createAsk(engine);
	const first = ask("tally", query("a"), { lane: "list" });
	const second = ask("tally", query("b"), { lane: "list" });
	const back = ask("tally", query("a"), { lane: "list" });
	expect(engine.calls).toHaveLength(3);
	await engine.last("tally").answer(ANSWER);
	expect(await first).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
	expect(await second).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
	expect(await back).toEqual({ ok: true, value: ANSWER });
	expect(await ask("tally", query("a"))).toBe(await back);
});
