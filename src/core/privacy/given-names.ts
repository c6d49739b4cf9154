/** Frequent Indonesian given names, in lower case: general knowledge, no list of anybody. Words that are also places or things are left out. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
	`abdul abdullah achmad ade adi aditya agung agus ahmad aisyah ali amir andi andri anita anton ari arief arif aris asep astuti
	ayu bambang budi budiman cahyo candra dedi deni desi devi dewi dian didik dini djoko dwi edi eka eko elisabeth endang erna
	erni fajar farida fatimah feri fitri fitriani gunawan hadi halimah hamid hamzah handayani hari hariyanto hartati hartono
	hasan hasanah hendra hendri heri herman hidayat husein ibrahim ida iman indra irfan irma ismail iwan jamal joko jumiati
	junaidi kartini kartika khadijah komariah kurniawan lestari lina lukman maman mariam mariana maria maryam marwah maya mega
	mochamad mohamad muhamad muhammad mulyadi mulyani munir mustafa nani neneng nina ningsih novi nugroho nur nurhayati nurul
	pardi parman prasetyo pratama puji purnomo purwanto putra putri rahayu rahma rahman rahmat ratna ratnasari rahmawati rini
	riski rizki rohani rohmah rosita rudi rukmini rusli saiful salim samsul santi santoso sari saputra sari setiawan siti
	slamet sofyan sri subagyo sudirman sugeng sugiarti sugiyanto suharti suharto sukarni sulaiman sulastri sumarni sumiati
	sunarti supardi supriadi suprapto supriyanto suryani suryadi susanti susanto susi sutrisno suwarni suyanto syahrul syarif
	taufik teguh titin toni tri triyono tuti ulfa umar umi usman wahyu wahyuni wati wawan widodo wijaya winarti wiwik yanti
	yanto yati yohanes yuli yulia yulianti yuni yusuf zainab zainal zulkifli`.split(/\s+/),
);
