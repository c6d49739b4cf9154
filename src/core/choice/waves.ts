export type WaveTask = {
	/** Units in the order they are to be served, each once. */
	readonly order: readonly number[];
	/** Families to be served per unit; NaN or below 0 = unknown. */
	readonly load: Float64Array;
	readonly capacityPerYear: number;
	readonly firstYear: number;
	/** How many years may be filled; as many as needed by default. */
	readonly years?: number;
	/** Year of the units a person has placed; they keep it, inside the capacity or not. */
	readonly planned?: ReadonlyMap<number, number>;
};

export type Wave = {
	readonly year: number;
	/** Placed by hand first, then in the order given. */
	readonly units: readonly number[];
	readonly load: number;
	/** More families than the capacity: placed so by hand, or one unit that is larger than a year. */
	readonly isOverCapacity: boolean;
};

/** `left`: units that no year of the plan can take, or whose load is unknown, in the order given. */
export type RolloutWaves = { readonly waves: readonly Wave[]; readonly left: readonly number[] };

/**
 * Years of a rollout. Units come in the order given and nobody is overtaken: a unit that no longer fits opens the next year, and a
 * smaller one after it waits too. A unit larger than the capacity gets a year in which nothing else is planned. Years without
 * units are left out. A capacity that is not above 0 leaves all but the planned units.
 */
export function rolloutWaves(task: WaveTask): RolloutWaves {
	const { order, load, capacityPerYear, firstYear, years = Number.POSITIVE_INFINITY, planned } = task;
	const units = new Map<number, number[]>();
	const taken = new Map<number, number>();
	const place = (unit: number, year: number): void => {
		units.set(year, [...(units.get(year) ?? []), unit]);
		if (load[unit] > 0) taken.set(year, (taken.get(year) ?? 0) + load[unit]);
	};
	for (const unit of order) {
		const year = planned?.get(unit);
		if (year !== undefined) place(unit, year);
	}
	const left: number[] = [];
	let year = firstYear;
	for (const unit of order) {
		if (planned?.has(unit)) continue;
		if (!(load[unit] >= 0 && capacityPerYear > 0)) {
			left.push(unit);
			continue;
		}
		const fits = (): boolean => (taken.get(year) ?? 0) + load[unit] <= capacityPerYear || !units.has(year);
		while (year < firstYear + years && !fits()) year++;
		if (year < firstYear + years) place(unit, year);
		else left.push(unit);
	}
	const waves = [...units]
		.sort(([a], [b]) => a - b)
		.map(([own, members]): Wave => {
			const sum = taken.get(own) ?? 0;
			return { year: own, units: members, load: sum, isOverCapacity: sum > capacityPerYear };
		});
	return { waves, left };
}
