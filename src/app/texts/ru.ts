/** All texts of the screens in this language, in one file. */
export default import.meta.glob<{ default: object }>(['../../modules/*/locales/ru.json', '../../ui/locales/ru.json'], { eager: true })
