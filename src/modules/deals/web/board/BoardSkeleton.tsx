/** The shape of the board, from 200 ms on. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import column from './BoardColumn.module.css'
import board from './Board.module.css'
import styles from './BoardSkeleton.module.css'

const heights = [78, 78, 96, 78, 114, 78]

export function BoardSkeleton() {
  const { t } = useTranslation()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={board.board} aria-busy="true" aria-label={t('ui:states.loading')}>
      {late &&
        [6, 5, 4, 5, 3].map((cards, index) => (
          <div key={index} className={column.column}>
            <div className={column.head}>
              <span className={styles.bone} style={{ width: '46%' }} />
              <span className={styles.bone} style={{ width: '62%', height: 14 }} />
              <span className={styles.bone} style={{ height: 4 }} />
            </div>
            <div className={styles.cards}>
              {heights.slice(0, cards).map((height, at) => (
                <span key={at} className={styles.card} style={{ height }} />
              ))}
            </div>
          </div>
        ))}
    </div>
  )
}
