import type { Room } from './room.ts';

/** What is asked during needling: it can be left, and from it the emergency is one press away. */
export interface NeedlingDialogProps {
  readonly room: Room;
  readonly onClose: () => void;
  readonly onEmergency: () => void;
}
