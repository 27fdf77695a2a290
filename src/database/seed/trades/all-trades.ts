import type { Trade } from '../trade.types.js';
import { CARE_CLEANING } from './care-cleaning.js';
import { CHEMICAL } from './chemical.js';
import { CONSTRUCTION } from './construction.js';
import { HOSPITALITY_RETAIL } from './hospitality-retail.js';
import { LOGISTICS } from './logistics.js';
import { MACHINING } from './machining.js';
import { MAINTENANCE } from './maintenance.js';
import { METAL_FORMING } from './metal-forming.js';
import { OFFICE_TECHNICAL } from './office-technical.js';
import { PLASTICS_ELECTRONICS } from './plastics-electronics.js';
import { PORT_TRANSPORT } from './port-transport.js';
import { TEXTILE_FOOD } from './textile-food.js';
import { UTILITIES } from './utilities.js';

/** Every trade that the invented Zhenhai hires in. */
export const TRADES: readonly Trade[] = [
  ...CHEMICAL,
  ...UTILITIES,
  ...PORT_TRANSPORT,
  ...LOGISTICS,
  ...MACHINING,
  ...METAL_FORMING,
  ...MAINTENANCE,
  ...PLASTICS_ELECTRONICS,
  ...TEXTILE_FOOD,
  ...CONSTRUCTION,
  ...HOSPITALITY_RETAIL,
  ...CARE_CLEANING,
  ...OFFICE_TECHNICAL,
];
