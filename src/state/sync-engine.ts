import type { StoreApi } from "zustand/vanilla";
import type { AppError } from "#core/base/errors.ts";
import type { Result } from "#core/base/result.ts";
import type { EngineClient } from "#engine/client.ts";
import type { EngineCalls } from "#engine/protocol.ts";
import { HEXAGONS_BELOW_ZOOM, hexagonSideMetres } from "./hexagon-side.ts";
import { selectOpened, selectResolvedView } from "./selectors.ts";
import type { AppState } from "./store.ts";
import { needsOf } from "./view/place.ts";
import { withLastingPockets } from "./view/pocket-reference.ts";
import type { View } from "./view/view.ts";
import { wantedPockets } from "./wanted-pockets.ts";

/** The calls whose answers depend on the view. */
type Kind = "view" | "pockets" | "hexagons";
type Wanted = { readonly [K in Kind]: EngineCalls[K]["request"] | null };
type Landed = { readonly [K in Kind]?: Result<EngineCalls[K]["answer"]> };
const KINDS: readonly Kind[] = ["view", "pockets", "hexagons"];

/** What the screen needs from the engine for this state; null = not now. */
export function wantedQueries(state: AppState): Wanted {
	const resolved = selectResolvedView(state);
	const opened = selectOpened(state);
	if (!opened || !resolved || opened.householdCount === 0) {
		const view = resolved && opened ? viewQuery(resolved) : null;
		return { view, pockets: null, hexagons: null };
	}
	const { view } = state;
	const needs = needsOf(view.place);
	const zoom = view.camera?.zoom ?? null;
	const hexagonsShown = needs.hexagons(view) && (zoom === null || zoom < HEXAGONS_BELOW_ZOOM);
	return {
		view: viewQuery(resolved),
		pockets: needs.pockets(view) ? wantedPockets(state) : null,
		hexagons: hexagonsShown ? { where: resolved.filter, sideMetres: hexagonSideMetres(zoom) } : null,
	};
}

function viewQuery(resolved: NonNullable<ReturnType<typeof selectResolvedView>>): EngineCalls["view"]["request"] {
	return {
		where: resolved.filter,
		level: resolved.level,
		indicator: resolved.indicator,
		chosenProgrammes: resolved.chosenProgrammes,
	};
}

/** Answers of one step as one change of the state. A cancelled call changes nothing; a failed one leaves the older answer standing. */
function landing(landed: Landed, shown: View): Partial<AppState> {
	const failed = <T>(result: Result<T>): AppError | null =>
		result.ok || result.error.code === "CANCELLED" ? null : result.error;
	const { view, pockets, hexagons } = landed;
	return {
		...(view ? { answerError: failed(view), ...(view.ok ? { answer: view.value } : {}) } : {}),
		...(pockets ? { pocketsError: failed(pockets), pockets: pockets.ok ? pockets.value : null } : {}),
		...(pockets?.ok ? { view: withLastingPockets(shown, pockets.value.pockets) } : {}),
		...(hexagons?.ok ? { hexagons: hexagons.value } : {}),
	};
}

export type EngineSync = {
	/** Ask again for everything that is wanted, also for what failed. */
	again(): void;
	stop(): void;
};

/**
 * Keeps the answers in step with the view: whatever one change of the view asks for lands in ONE change of the state.
 * Only before the first answer does each part land as it comes.
 */
export function syncEngine(store: StoreApi<AppState>, engine: EngineClient): EngineSync {
	const asked = new Map<
		Kind,
		{ readonly key: string; readonly promise: Promise<Result<EngineCalls[Kind]["answer"]>>; landed: boolean }
	>();
	let opened = selectOpened(store.getState());
	let step = 0;

	function ask(kind: Kind, request: EngineCalls[Kind]["request"]) {
		const key = JSON.stringify(request);
		const known = asked.get(kind);
		if (known?.key === key) return known;
		const made = { key, promise: engine.call(kind, request), landed: false };
		asked.set(kind, made);
		return made;
	}

	async function follow(state: AppState): Promise<void> {
		const wanted = wantedQueries(state);
		const pending = KINDS.flatMap((kind) => {
			const request = wanted[kind];
			const call = request && ask(kind, request);
			return call && !call.landed ? [{ kind, call }] : [];
		});
		if (wanted.pockets && state.pockets && !pending.some(({ kind }) => kind === "pockets")) {
			const view = withLastingPockets(state.view, state.pockets.pockets);
			if (view !== state.view) return store.setState({ view });
		}
		if (pending.length === 0) return;
		step += 1;
		const own = step;
		store.setState({
			answerBusy: pending.some(({ kind }) => kind === "view"),
			pocketsBusy: pending.some(({ kind }) => kind === "pockets"),
		});
		const current = () => own === step;
		const land = (results: readonly (readonly [Kind, Result<EngineCalls[Kind]["answer"]>])[]) => {
			for (const [kind, result] of results) {
				const call = asked.get(kind);
				if (call) call.landed = true;
				if (!result.ok && result.error.code === "CANCELLED") asked.delete(kind);
			}
			const landed = Object.fromEntries(results);
			store.setState({
				...landing(landed, store.getState().view),
				...("view" in landed ? { answerBusy: false } : {}),
				...("pockets" in landed ? { pocketsBusy: false } : {}),
			});
		};
		if (state.answer === null)
			await Promise.all(
				pending.map(async ({ kind, call }) => {
					const result = await call.promise;
					if (current()) land([[kind, result]]);
				}),
			);
		else {
			const results = await Promise.all(pending.map(async ({ kind, call }) => [kind, await call.promise] as const));
			if (current()) land(results);
		}
	}

	const unsubscribe = store.subscribe((state, before) => {
		const nowOpened = selectOpened(state);
		if (nowOpened !== opened) {
			opened = nowOpened;
			asked.clear();
			step += 1;
		}
		if (opened && (state.view !== before.view || state.pack !== before.pack)) void follow(state);
	});

	return {
		again() {
			asked.clear();
			void follow(store.getState());
		},
		stop: unsubscribe,
	};
}
