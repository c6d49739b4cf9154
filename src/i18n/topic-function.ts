import i18next, { type TFunction } from "i18next";
import { currentLanguage } from "./current-language.ts";
import { type Topic, topicTexts } from "./topics.ts";

/** The texts of one topic as `say/` asks for them, where no page has started i18next. Loading the topic first is the caller's part. */
export async function topicFunction<T extends Topic>(topic: T): Promise<TFunction<T>> {
	const language = currentLanguage();
	const instance = i18next.createInstance();
	await instance.init({
		lng: language,
		fallbackLng: false,
		ns: [topic],
		defaultNS: topic,
		resources: { [language]: { [topic]: topicTexts(topic) } },
		interpolation: { escapeValue: false },
		returnNull: false,
	});
	return instance.getFixedT(language, topic);
}
