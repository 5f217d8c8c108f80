// What the client uses of the browser and of Faces that TypeScript does not know.

interface Window {
  /** The client, for scripts that are no modules. */
  rx: object;
  /** The script of Faces (Jakarta Faces 4.0, 13.3). Not on every page: whoever asks it for something is prepared for that. */
  faces: {
    ajax: { request(source: Element | string | undefined, event: Event | null, options?: Freshet.FacesOptions): void };
  };
}

/** Not in every browser. Trusted types are texts to TypeScript. */
declare var trustedTypes: { createPolicy(name: string, rules: Freshet.Rules): Freshet.Rules } | undefined;

interface ParentNode {
  /** Not in every browser. */
  moveBefore?(node: Node, child: Node | null): void;
}

declare namespace Freshet {
  interface Rules {
    createHTML(html: string): string;
    createScriptURL(url: string): string;
  }

  interface FacesOptions {
    execute?: string;
    render?: string;
    params?: object;
    onevent?(event: FacesEvent): void;
    onerror?(): void;
  }

  interface FacesEvent {
    status: string;
    responseCode: number;
    /** Undefined where the answer is no XML. */
    responseXML: any;
  }
}
