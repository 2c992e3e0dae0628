/** The texts that are there of the frame and the first screen in this language, in one file. */
export default import.meta.glob<{ default: object }>(['../../modules/{companies,contacts,deals,help,notifications,products,tasks}/locales/zh.json', '../../ui/locales/zh.json'], { eager: true })
