/** Adds a pipeline or a stage by its name. */
import { TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import { Button } from '../../../../ui/parts/index.ts'
import { addNamed } from './settingsWrites.ts'
import styles from './Pipelines.module.css'

interface AddNamedProps {
  object: ObjectDeclaration
  label: string
  placeholder: string
  /** What the new one has besides its name. */
  fixed?: Record<string, unknown>
  onAdded?(id: string): void
}

export function AddNamed({ object, label, placeholder, fixed, onAdded }: AddNamedProps) {
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!name.trim() || busy) return
    setBusy(true)
    void addNamed(object, { ...fixed, name: name.trim() }).then((id) => {
      setBusy(false)
      if (!id) return
      setName('')
      onAdded?.(id)
    })
  }
  return (
    <form className={styles.add} onSubmit={submit}>
      <TextInput size="sm" aria-label={label} placeholder={placeholder} value={name} maxLength={255} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit" icon={IconPlus} busy={busy} disabled={!name.trim()}>
        {label}
      </Button>
    </form>
  )
}
