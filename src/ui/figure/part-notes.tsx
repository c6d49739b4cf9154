import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OpenedPack } from "#engine/protocol.ts";
import { formatBytes, formatCount } from "#i18n/format.ts";

/** What the figures of a part are about, and by which road its families were read. */
export function PartNotes({ opened }: { readonly opened: OpenedPack }): ReactNode {
	const { t } = useTranslation("part");
	const { part, manifest } = opened;
	const size = formatBytes(manifest.layers.households?.bytes ?? Number.NaN);
	if (part === null) return <p>{t("everything", { size })}</p>;
	const road = part.road === "ranges" ? "ranges" : (part.reason ?? "file");
	return (
		<>
			<p>{t("only", { part: part.nama })}</p>
			<p>
				{t(`road.${road}`, { read: formatBytes(part.bytesRead), size })}
				{part.elsewhere === 0 ? "" : ` ${t("elsewhere", { n: formatCount(part.elsewhere) })}`}
				{part.nobodys === 0 ? "" : ` ${t("nobodys", { n: formatCount(part.nobodys) })}`}
			</p>
		</>
	);
}
