import type { World } from '../world';
import { contentHandlers } from './content';
import { followingHandlers } from './following';
import { handoverHandlers } from './handover';
import { networkHandlers } from './network';
import { notificationHandlers } from './notification';
import { oversightHandlers } from './oversight';
import { outletHandlers } from './outlets';

export const handlersFor = (world: World) => [
  ...handoverHandlers(world),
  ...networkHandlers(world),
  ...contentHandlers(world),
  ...followingHandlers(world),
  ...notificationHandlers(world),
  ...oversightHandlers(world),
  ...outletHandlers(world),
];
