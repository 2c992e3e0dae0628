/** The state of the composer: the draft, saving it, and what went wrong. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { records } from '../../../../ui/api/index.ts'
import { useFormat, useNow } from '../../../../ui/i18n/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'
import type { ComposeKind } from '../../../companies/web/index.ts'
import { tellWhoIsNotTold } from '../../../notifications/web/index.ts'
import type { TimelineEntry } from '../../contract.ts'
import type { Target } from '../target.ts'
import { rereadAll } from '../timeline/plannedTasks.ts'
import { dropFromTimeline, putInTimeline } from '../timeline/useTimeline.ts'
import { afterSave, keepDraft, readDraft, type Draft } from './draft.ts'
import { writeOf } from './writes.ts'

/** `kinds` are those that the person may write; a draft of another kind goes on as the first of them. */
export function useComposer(target: Target, kinds: readonly ComposeKind[], onSaved?: () => void) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const viewer = useViewer()
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = readDraft(viewer.id, target, format.today())
    return kinds.includes(kept.kind) ? kept : { ...kept, kind: kinds[0] ?? 'note' }
  })
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const writeAt = (now: Date) => writeOf(draft, target, now, format.timeZone, t(`activities:compose.unnamedCall.${draft.direction}`))
  const ready = writeAt(useNow()) !== null

  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    setProblem(null)
    keepDraft(viewer.id, target, next)
  }

  const save = async (): Promise<void> => {
    const write = writeAt(new Date())
    if (!write || busy) return
    setBusy(true)
    setProblem(null)
    try {
      const record = await records.create(write.object, write.body)
      setDraft((now) => {
        const next = afterSave(now, draft, format.today())
        keepDraft(viewer.id, target, next)
        return next
      })
      if (write.object !== 'tasks') {
        const type = write.object === 'notes' ? 'note' : 'activity'
        const entry: TimelineEntry = { id: record.id, type, at: String(type === 'note' ? record.createdAt : record.occurredAt), actor: { id: viewer.id, name: viewer.name }, record }
        putInTimeline(client, target, entry)
      }
      pushUndo({
        label: t(`activities:compose.saved.${write.object === 'tasks' ? 'task' : draft.kind}`),
        undo: async () => {
          await records.trash(write.object, record.id)
          dropFromTimeline(client, target, record.id)
          await rereadAll(client)
        },
      })
      onSaved?.()
      void tellWhoIsNotTold(target, String(write.body.body ?? write.body.note ?? ''))
      await rereadAll(client)
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return { draft, change, save, busy, problem, ready }
}
