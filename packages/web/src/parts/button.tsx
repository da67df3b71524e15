import type { ButtonHTMLAttributes, ReactElement } from 'react';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled'> {
  /** `primary` once a screen; `plain` for what else may be done; `link` for what is seldom done. */
  readonly kind?: 'primary' | 'plain' | 'link' | 'danger';
  /** `room`, 64 pixels, in the treatment room; `start`, 88, for the one act that the gate guards. */
  readonly size?: 'room' | 'start';
  /** Where it may not be pressed yet. It keeps the focus, so that whoever comes to it hears why. */
  readonly isShut?: boolean;
}

/** A button. A shut one can be reached and heard, and does nothing. */
export function Button({ kind = 'primary', size, isShut = false, onClick, ...native }: ButtonProps): ReactElement {
  const sized = size === undefined ? '' : ` button-${size}`;
  return (
    <button
      type="button"
      {...native}
      className={kind === 'link' ? `link-button${sized}` : `button button-${kind}${sized}`}
      aria-disabled={isShut || undefined}
      onClick={(event) => {
        if (isShut) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
