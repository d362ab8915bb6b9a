/**
 * The parts as blocks in WordPress's editor. What they show is drawn where the page is read; here stands what it will be, and what can be said of it.
 */
( function ( blocks, element, editor, components, parts ) {
	Object.keys( parts ).forEach( function ( part ) {
		blocks.registerBlockType( 'inglenook/' + part, {
			edit: function ( props ) {
				var fields = Object.keys( parts[ part ].fields ).map( function ( name ) {
					return element.createElement( components.TextControl, {
						key: name,
						label: parts[ part ].fields[ name ],
						value: props.attributes[ name ] || '',
						onChange: function ( value ) {
							var said = {};
							said[ name ] = value;
							props.setAttributes( said );
						}
					} );
				} );
				return element.createElement(
					'div',
					editor.useBlockProps(),
					element.createElement(
						components.Placeholder,
						{ icon: 'book-alt', label: parts[ part ].title, instructions: parts[ part ].text },
						fields
					)
				);
			},
			save: function () {
				return null;
			}
		} );
	} );
} )( window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components, window.inglenookParts );
