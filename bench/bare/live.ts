import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';

/** So many changes one after the other, each to everyone in the room. */
export interface Burst {
  room: string;
  payloads: object[];
}

/** Bare Socket.IO that speaks as the product's does, with nothing behind it. */
export function attachLive(server: HttpServer): { burst(burst: Burst): Promise<object> } {
  const live = new Server(server, { serveClient: false }).of('/live');
  live.on('connection', (socket) => {
    socket.on('subscribe', ({ topics }: { topics: string[] }, reply: (answer: object) => void) => {
      void socket.join(topics);
      reply({ head: 0 });
    });
  });
  return {
    burst: ({ room, payloads }) => {
      for (const payload of payloads) live.to(room).emit('change', payload);
      return Promise.resolve({ sent: payloads.length });
    },
  };
}
