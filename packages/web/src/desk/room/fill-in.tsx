import type { ReactElement } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { roomWords } from '../../words/en/desk-room.ts';
import { CartridgeForm } from './cartridge-form.tsx';
import { DistancesForm } from './distances-form.tsx';
import type { KeptTimeOut } from './kept-time-out.ts';
import { NumbingForm } from './numbing-form.tsx';
import type { Room } from './room.ts';
import type { ItemId } from './time-out-items.ts';

export interface FillInProps {
  readonly room: Room;
  readonly kept: KeptTimeOut;
  readonly onChange: (part: Partial<KeptTimeOut>) => void;
  readonly onClose: () => void;
}

/** An item that takes more than a press. */
export function FillIn({ id, ...props }: FillInProps & { readonly id: ItemId }): ReactElement | null {
  const form = formOf(id, props);
  if (form === null) return null;
  return (
    <Dialog title={roomWords.timeOut.items[id][0]} onClose={props.onClose}>
      {form}
    </Dialog>
  );
}

function formOf(id: ItemId, props: FillInProps): ReactElement | null {
  switch (id) {
    case 'cartridge':
      return <CartridgeForm {...props} />;
    case 'numbing':
      return <NumbingForm {...props} />;
    case 'distances':
      return <DistancesForm {...props} />;
    default:
      return null;
  }
}
