/** The texts that are there of the frame and the first screen in this language, in one file. */
export default import.meta.glob<{ default: object }>(['../../modules/{companies,contacts,deals,help,notifications,products,tasks}/locales/pl.json', '../../ui/locales/pl.json'], { eager: true })
