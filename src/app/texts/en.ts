/** All texts of the screens in this language, in one file. */
export default import.meta.glob<{ default: object }>(['../../modules/*/locales/en.json', '../../ui/locales/en.json'], { eager: true })
