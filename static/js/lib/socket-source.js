/** A session's events over a WebSocket, with the surface of an EventSource that never reconnects by itself. */

export class SocketSource extends EventTarget {
  /** @param {string} url of the events, http or https */
  constructor(url) {
    super();
    const address = new URL(url);
    address.protocol = address.protocol.replace("http", "ws");
    this.readyState = 0;
    /** @type {(() => void) | null} */
    this.onopen = null;
    /** @type {(() => void) | null} */
    this.onerror = null;
    this.socket = new WebSocket(address);
    this.socket.onopen = () => {
      this.readyState = 1;
      this.onopen?.();
    };
    this.socket.onmessage = ({ data: text }) => {
      if (this.readyState === 2) return;
      const { id, event, data } = JSON.parse(text);
      this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data), lastEventId: id ?? "" }));
    };
    this.socket.onclose = () => {
      if (this.readyState === 2) return;
      this.readyState = 2;
      this.onerror?.();
    };
  }

  close() {
    this.readyState = 2;
    this.socket.close();
  }
}
