package org.destek.attachment.inspection;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The attributes of a small XML document's elements, by their local names. What is broken
 * ends the reading; what was read up to there counts.
 *
 * @param elements each one's attributes
 */
record XmlAttributes(List<Map<String, String>> elements) {

	static final XmlAttributes NONE = new XmlAttributes(List.of());

	private static final int MOST_ELEMENTS = 20_000;

	private static final XMLInputFactory READERS = readers();

	/**
	 * Reads a document of a stranger: no DTD, no entities.
	 * @param document its bytes
	 * @param names local names of the elements that count
	 */
	static XmlAttributes read(byte[] document, String... names) {
		List<Map<String, String>> elements = new ArrayList<>();
		List<String> wanted = List.of(names);
		try {
			XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(document));
			while (reader.hasNext() && elements.size() < MOST_ELEMENTS) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT && wanted.contains(reader.getLocalName())) {
					elements.add(attributes(reader));
				}
			}
		}
		catch (XMLStreamException ex) {
			// Not XML, or no longer.
			return new XmlAttributes(elements);
		}
		return new XmlAttributes(elements);
	}

	private static Map<String, String> attributes(XMLStreamReader element) {
		Map<String, String> attributes = new HashMap<>();
		for (int each = 0; each < element.getAttributeCount(); each++) {
			attributes.put(element.getAttributeLocalName(each), element.getAttributeValue(each));
		}
		return attributes;
	}

	/** All that an attribute says. */
	Stream<String> values(String name) {
		return this.elements.stream().map((element) -> element.get(name)).filter(Objects::nonNull);
	}

	/** What an attribute says where another has a value. */
	Optional<String> valueBeside(String other, String value, String name) {
		return this.elements.stream()
			.filter((element) -> value.equals(element.get(other)))
			.map((element) -> element.getOrDefault(name, ""))
			.findFirst();
	}

	private static XMLInputFactory readers() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

}
