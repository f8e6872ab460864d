package org.destek.gateway.desk.sheet;

import java.util.List;

/** A file in the making; each call hands out the next bytes of it. */
interface Sheet {

	byte[] begin();

	byte[] rows(List<List<Cell>> rows);

	byte[] end();

}
