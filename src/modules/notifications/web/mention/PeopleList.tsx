/** The people that an @ may mean; the field keeps the focus and says which one is chosen. */
import { useTranslation } from 'react-i18next'
import { Avatar, classes } from '../../../../ui/parts/index.ts'
import styles from './Mention.module.css'

interface Named {
  id: string
  name: string
}

interface PeopleListProps {
  id: string
  label: string
  people: readonly Named[]
  hidden: readonly Named[]
  at: number
  onPick(person: Named): void
}

export function PeopleList({ id, label, people, hidden, at, onPick }: PeopleListProps) {
  const { t } = useTranslation()
  return (
    <>
      <div id={id} role="listbox" aria-label={label} className={styles.people}>
        {people.map((person, index) => (
          <div
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes(styles.person, index === at && styles.on)}
            // Before the field loses the focus.
            onMouseDown={(event) => {
              event.preventDefault()
              onPick(person)
            }}
          >
            <Avatar id={person.id} name={person.name} size="s" />
            <span className={styles.name}>{person.name}</span>
          </div>
        ))}
      </div>
      <div role="status">
        {hidden.map((person) => (
          <p key={person.id} className={styles.hidden}>
            {t('notifications:mention.hidden', { name: person.name })}
          </p>
        ))}
        {people.length === 0 && hidden.length === 0 && <p className={styles.hidden}>{t('notifications:mention.nobody')}</p>}
      </div>
    </>
  )
}
