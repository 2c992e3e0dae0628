/** Buttons. One `pri` in a view: the next action is the loudest thing. */
import type { ButtonHTMLAttributes, ReactElement, Ref } from 'react'
import { Tooltip } from './floating/Tooltip.tsx'
import type { IconComponent } from '../module.ts'
import { classes } from './classes.ts'
import { Kbd } from './Kbd.tsx'
import { Spinner } from './Spinner.tsx'
import styles from './Button.module.css'

export type ButtonKind = 'pri' | 'default' | 'soft' | 'quiet' | 'go' | 'bad'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  kind?: ButtonKind
  /** 24 in a row, 28 in a tool bar, 32 in a form, 36 in a wizard. */
  size?: 'xs' | 'sm' | 'md' | 'lg'
  icon?: IconComponent
  /** After the words, an arrow say. */
  iconAfter?: IconComponent
  /** Key cap inside, for the main ones: `C`, `Ctrl Enter`. */
  keys?: string
  /** At work: stays as wide, takes no clicks. */
  busy?: boolean
  disabled?: boolean
  /** Why it is disabled; shown on hover and focus. */
  reason?: string
  ref?: Ref<HTMLButtonElement>
}

export function Button({ kind = 'default', size = 'sm', icon: Icon, iconAfter: After, keys, busy, disabled, reason, className, children, onClick, ...rest }: ButtonProps) {
  const off = disabled || Boolean(reason)
  const button = (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, styles[kind], styles[size], off && styles.off, className)}
      // A button that tells why it is off must stay in reach of hover and focus.
      disabled={off && !reason}
      aria-disabled={off || busy || undefined}
      aria-busy={busy || undefined}
      onClick={off || busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <Spinner /> : Icon && <Icon size={16} stroke={1.75} aria-hidden />}
      {children}
      {After && <After size={16} stroke={1.75} aria-hidden />}
      {keys && <Kbd keys={keys} joined />}
    </button>
  )
  return explain(button, reason)
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** The name: read aloud and shown as tooltip. */
  label: string
  icon: IconComponent
  size?: 'xs' | 'sm'
  bordered?: boolean
  /** Pressed in, for what is switched on. */
  on?: boolean
  /** A red dot: something new waits. */
  dot?: boolean
  disabled?: boolean
  keys?: string
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ label, icon: Icon, size = 'sm', bordered, on, dot, keys, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={keys ? <span className={styles.tip}>{label} <Kbd keys={keys} /></span> : label}>
      <button type="button" aria-label={label} aria-pressed={on} {...rest} className={classes(styles.icon, styles[`icon-${size}`], bordered && styles.bordered, on && styles.on, className)}>
        <Icon size={16} stroke={1.75} aria-hidden />
        {dot && <span className={styles.dot} />}
      </button>
    </Tooltip>
  )
}

const explain = (button: ReactElement, reason: string | undefined) => (reason ? <Tooltip label={reason}>{button}</Tooltip> : button)
