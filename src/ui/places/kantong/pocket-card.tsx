import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { isVisitMethod } from "#core/pocket/methods.ts";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import type { OpenedPack, PocketAnswer } from "#engine/protocol.ts";
import { formatCount, formatDecimal, formatPercent, formatPercentRange, formatTimes } from "#i18n/format.ts";
import { areaNames } from "#i18n/say/pocket-words.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { useApp } from "../../page/app-context.tsx";
import styles from "./pocket-card.module.css";

type PocketCardProps = {
	readonly pocket: PovertyPocket;
	readonly answer: PocketAnswer;
	readonly opened: OpenedPack;
	/** Rate at the right end of the interval bars. */
	readonly scale: number;
	/** The chosen card tells all programmes. */
	readonly open: boolean;
};

const MOST_AREAS = 3;
/** Smaller shares would be shown as 0%. */
const LEAST_SHARE = 0.005;

/** Counts first, then how far above the region, then certainty in words (`methods.md` 3.6). */
export function PocketCard({ pocket, answer, opened, scale, open }: PocketCardProps): ReactNode {
	const { t } = useTranslation("kantong");
	const { t: tHeadline } = useTranslation("headline");
	const facts = useApp(selectPackFacts);
	const region = tHeadline(`region.${facts.region}`);
	const visits = isVisitMethod(answer.query.method);
	const rated = answer.rung === "A" && Number.isFinite(pocket.rate);
	const count = (value: number) => formatCount(value);
	const names = areaNames(opened.areas);
	const places = [
		...pocket.kelurahan
			.filter(({ share }) => share >= LEAST_SHARE)
			.slice(0, MOST_AREAS)
			.map(({ kode, share }) => t("list.share", { area: names.get(kode) ?? kode, percent: formatPercent(share, 0) })),
		t("list.hectares", { n: formatDecimal(pocket.hectares) }),
		...(Number.isFinite(pocket.persons) ? [t("list.persons", { n: count(pocket.persons) })] : []),
	].join(" · ");
	return (
		<>
			<p className={styles.head}>
				<span className={styles.number} aria-hidden>
					{count(pocket.id)}
				</span>
				<b>{t(visits ? "list.group" : "list.pocket", { id: count(pocket.id) })}</b>
				<em>
					{visits || !rated
						? t("list.rows", { n: count(pocket.poor) })
						: t("list.times", { times: formatTimes(pocket.ratio), region })}
				</em>
			</p>
			{visits ? (
				<p className={styles.words}>
					<b>{t("list.groupCount", { poor: count(pocket.poor) })}</b>{" "}
					{rated ? t("list.groupRate", { percent: formatPercent(pocket.rate) }) : t("list.groupNoRate")}
				</p>
			) : (
				<p className={styles.words}>
					<b>{t("list.counts", { poor: count(pocket.poor), all: count(pocket.households) })}</b>{" "}
					{t("list.range", {
						percent: formatPercent(pocket.rate),
						range: formatPercentRange(pocket.low, pocket.high),
					})}
				</p>
			)}
			{rated && !visits ? <Interval pocket={pocket} rate={answer.rate} scale={scale} region={region} /> : null}
			<p className={styles.words}>{places}</p>
			<Gaps pocket={pocket} answer={answer} opened={opened} open={open} />
			{visits ? null : <p className={styles.error}>{t("list.error")}</p>}
		</>
	);
}

type IntervalProps = { readonly pocket: PovertyPocket; readonly rate: number; readonly scale: number; readonly region: string };

function Interval({ pocket, rate, scale, region }: IntervalProps): ReactNode {
	const { t } = useTranslation("kantong");
	const percent = (part: number) => `${Math.min(100, Math.max(0, (part / scale) * 100))}%`;
	const title = t("list.interval", {
		range: formatPercentRange(pocket.low, pocket.high),
		region,
		rate: formatPercent(rate),
	});
	return (
		<span className={styles.interval} title={title} aria-hidden>
			<i style={{ left: percent(pocket.low), width: percent(pocket.high - pocket.low) }} />
			<u style={{ left: percent(pocket.rate) }} />
			<s style={{ left: percent(rate) }} />
		</span>
	);
}

type GapsProps = Pick<PocketCardProps, "pocket" | "answer" | "opened" | "open">;

/** What the poor families of the pocket do not receive: the chosen programmes, and all of them on the open card. */
function Gaps({ pocket, answer, opened, open }: GapsProps): ReactNode {
	const { t } = useTranslation("kantong");
	if (!(pocket.poor > 0)) return null;
	const count = (value: number) => formatCount(value);
	const part = (value: number) => formatPercent(value / pocket.poor, 0);
	const { chosenProgrammes } = answer.query;
	const gaps = opened.manifest.programmes.flatMap(({ id, nama }, index) => {
		const receivers = opened.columnTypes.has(`p_${id}`) ? pocket.receivers[index] : undefined;
		return receivers === undefined ? [] : [{ id, nama: shortProgrammeName(nama), receivers, lacks: pocket.poor - receivers }];
	});
	const chosen = gaps.filter(({ id }) => chosenProgrammes.includes(id));
	return (
		<>
			<dl className={styles.gaps}>
				{chosen.slice(0, 2).map(({ id, nama, lacks }, index) => (
					<div key={id}>
						<dt>{index === 0 ? t("list.lacks", { programme: nama }) : nama}</dt>
						<dd>{part(lacks)}</dd>
					</div>
				))}
				{chosen.length > 1 && Number.isFinite(pocket.withoutAny) ? (
					<div>
						<dt>{t(`list.without.${chosen.length === 2 ? "two" : chosen.length === 3 ? "three" : "many"}`)}</dt>
						<dd>{part(pocket.withoutAny)}</dd>
					</div>
				) : null}
			</dl>
			{open && gaps.length > 0 ? (
				<>
					<p className={styles.gapHead}>{t("list.gapHead", { n: count(pocket.poor) })}</p>
					<ul className={styles.gapList}>
						{gaps.map(({ id, nama, receivers, lacks }) => (
							<li key={id}>
								<span>{nama}</span>
								<span>{t("list.receives", { receives: count(receivers), lacks: count(lacks) })}</span>
								<span>{part(lacks)}</span>
							</li>
						))}
					</ul>
				</>
			) : null}
		</>
	);
}
