import { createConnection } from 'mysql2/promise';
import { ClearFault } from '../config/clear-fault.js';
import { isAway } from './errors.js';
import { mariadbAddress } from './mariadb.address.js';

const WAIT_SECONDS = 60;
/** Of one database of the server; the server gives the lock back when the connection goes. */
const LOCK = "CONCAT('gongqiao.', MD5(DATABASE()))";

/**
 * Has no other process change the schema meanwhile, over a connection of its own, for the pool may have a single one.
 * Some clusters know no such locks: there whoever runs it migrates first, once.
 */
export async function aloneAtSchema<T>(url: string, work: () => Promise<T>): Promise<T> {
  const holder = await createConnection(mariadbAddress(url));
  holder.on('error', () => undefined); // broken off while the work goes on, it would end the process
  try {
    const [rows] = await holder
      .query(`SELECT GET_LOCK(${LOCK}, ${WAIT_SECONDS}) AS held`)
      .catch((error: unknown) => {
        if (isAway(error)) throw error; // it broke while another had the lock
        return [[{ held: 1 }]];
      });
    if ((rows as { held: number | null }[])[0]?.held !== 1) throw stillBusy();
    return await work();
  } finally {
    holder.destroy();
  }
}

function stillBusy(): ClearFault {
  return new ClearFault({
    zh: '另一个进程正在更新数据库结构：请等它完成后重试',
    en: 'another process is bringing the schema up to date: try again when it has done so',
  });
}
