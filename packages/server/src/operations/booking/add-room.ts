import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { ID, NAME } from '../fields.ts';

const ROOM_NAME = NAME.max(100, { error: 'is too long: at most 100 characters.' });

/** A room in which one visit at a time can be. */
export const addRoomContract = contract({
  id: 'add-room',
  method: 'POST',
  path: '/api/rooms',
  summary: 'Adds a room.',
  access: { owner: 'practice', 'front-desk': 'practice' },
  body: strictly('the room', { name: ROOM_NAME }),
  answers: { 201: z.object({ id: ID, name: z.string() }) },
});

const handle: Handler<typeof addRoomContract> = async ({ store, actor, body, at }) => {
  const room = { id: randomUUID(), name: body.name };
  const { practiceId: practice_id, accountId: added_by } = actor;
  await inPractice(store.database, actor, (tx) =>
    tx
      .insertInto('room')
      .values({ practice_id, ...room, added_by, added_at: at, retired_at: null })
      .execute(),
  );
  return { status: 201, body: room };
};

export const addRoom = operation(addRoomContract, handle);
