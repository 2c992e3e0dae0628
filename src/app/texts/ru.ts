/** The texts of the frame and the first screen in this language, in one file. */
export default import.meta.glob<{ default: object }>(['../../modules/{companies,contacts,deals,help,notifications,products,tasks}/locales/ru.json', '../../ui/locales/ru.json'], { eager: true })
