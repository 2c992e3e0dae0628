/** The texts that are there in this language that the first screen does without, in one file. */
export default import.meta.glob<{ default: object }>(['../../../modules/*/locales/pl.json', '!../../../modules/{companies,contacts,deals,help,notifications,products,tasks}/locales/*.json'], { eager: true })
